require 'rufus-scheduler'

scheduler = Rufus::Scheduler.new

scheduler.cron '5 0 * * *' do
  Prune.run
end

scheduler.every 10.minutes do
  Remind.run
end

calendar.every 10.minutes do
  nothing
end

Sidekiq::Cron::Job.create(name: 'Close the month', cron: '0 0 1 * *', class: 'CloseMonthJob')
