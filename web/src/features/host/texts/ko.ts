export default { title: "호스트" };
