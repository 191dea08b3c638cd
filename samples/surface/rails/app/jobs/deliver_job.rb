class DeliverJob < ApplicationJob
  def perform(id)
    Parcel.find(id).deliver
  end
end

# Not a job: it only names one.
class DeliverReport < ApplicationReport
end
