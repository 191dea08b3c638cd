# Who may take what from a bed.
class Picker
  class NotRipe < StandardError; end

  def initialize(bed)
    @bed = bed
  end

  # Takes what is ripe, and writes down how much.
  def pick(grams)
    raise NotRipe unless @bed.ripe?

    picking = @bed.pickings.create!(grams: grams)
    HarvestMailJob.perform_async(picking.id)
    picking
  end
end
