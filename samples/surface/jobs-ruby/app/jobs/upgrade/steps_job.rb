class Upgrade::StepsJob < ApplicationJob
  def perform
    each_step { |step| step.run }
  end
end
