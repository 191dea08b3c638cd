import Bull from "bull";

export const queue = () => new Bull("jobs");
