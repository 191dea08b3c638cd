export { default } from "./tickets";
