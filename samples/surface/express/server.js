const express = require('express');
const routes = require('./routes');

const app = express();

app.use('/api', routes.api);
app.get('/ping', ping);

function ping(req, res) {
  res.end();
}
