import Circle, { circle } from "./circle";

export function use(given: Circle) {
  given.radius();
  circle().scale(2).area();
  circle().name();
}
