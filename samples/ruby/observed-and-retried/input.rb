class SendJob < ApplicationJob
  retry_on Timeout::Error, attempts: 3
  discard_on ActiveJob::DeserializationError

  def perform(order)
    ActiveSupport::Notifications.instrument('send.shop', id: order.id) { send(order) }
  rescue StandardError => e
    StatsD.increment('send.failed')
    Sentry.capture_exception(e)
    order.increment(:failures)
  end
end

class SyncWorker
  include Sidekiq::Job
  sidekiq_options queue: :low

  def perform
    Retriable.retriable(tries: 3) do
      Net::HTTP.get(URI('https://shop.example'))
    end
  end
end

class OnceWorker
  include Sidekiq::Job
  sidekiq_options retry: false

  def perform
  end
end

CONNECTION = Faraday.new('https://shop.example') do |f|
  f.request :retry, max: 3
  f.request :json
end
