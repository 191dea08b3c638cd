namespace :parcels do
  desc "Sends what waits"
  task send: :environment do
    Parcel.waiting.each(&:deliver)
  end
end
