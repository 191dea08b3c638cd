class Upgrade::FillCounts < Upgrade::StepsJob
  queue_as :low

  def each_step
  end
end
