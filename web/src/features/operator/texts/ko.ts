export default { title: "운영" };
