const Bree = require("bree");

const nightly = [{ name: "clean-up", timeout: "1m", interval: "12hr" }];

new Bree({ jobs: ["mails", ...nightly] }).start();
