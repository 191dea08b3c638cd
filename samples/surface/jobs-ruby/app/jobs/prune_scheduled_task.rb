class PruneScheduledTask < ApplicationScheduledTask
  def call
    Shelf.prune
  end
end

class ApplicationScheduledTask
  def initialize(logger:)
    @logger = logger
  end
end
