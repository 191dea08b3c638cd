class SweepJob < ApplicationJob
  def perform
  end
end
