class SweepJob {
  start() {
    this.timer = setInterval(this.sweep.bind(this), 60000)
  }

  sweep() {
    this.desks.sweep()
  }
}

class Clock {
  start() {
    setInterval(this.tick, 1000)
  }
}

module.exports = { SweepJob, Clock }
