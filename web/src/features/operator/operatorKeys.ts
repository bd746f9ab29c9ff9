export const operatorKeys = {
  users: ["mine", "operator", "users"],
  reviews: ["mine", "operator", "reviews"],
  platform: ["mine", "operator", "platform"],
  deadLetters: ["mine", "operator", "dead-letters"],
  rebuild: ["mine", "operator", "rebuild"],
} as const;
