class HarvestMailJob
  include Sidekiq::Job
  sidekiq_options queue: :mail, retry: 5

  def perform(picking_id)
    picking = Picking.find(picking_id)
    Net::HTTP.post(URI("https://mail.example.org/send"), picking.grams.to_s, "From" => ENV["HARVEST_MAIL"])
  rescue StandardError => e
    StatsD.increment("harvest.mail.failed")
    raise e
  end
end
