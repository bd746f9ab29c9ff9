document.getElementById("root").textContent = "The page of the tests, which is only delivered, never run.";
