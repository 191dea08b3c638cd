class ApplicationJob < ActiveJob::Base
end

class Depot::ApplicationJob < ApplicationJob
end

class Depot::CountJob < Depot::ApplicationJob
  def perform(depot)
    depot.count
  end
end

class Maintenance::FillTask < MaintenanceTasks::Task
  def process(item)
    item.fill
  end
end
