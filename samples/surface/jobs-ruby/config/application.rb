module Desk
  class Application < Rails::Application
    config.good_job.cron = {
      sweep: { cron: '0 4 * * *', class: 'SweepJob', args: [42, { name: 'x' }] },
      count: { cron: 'every hour', class: 'CountJob' },
    }
  end
end
