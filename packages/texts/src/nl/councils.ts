export const councils = {};
