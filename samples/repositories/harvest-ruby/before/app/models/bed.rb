class Bed < ApplicationRecord
  has_many :pickings

  # Whether something is ripe.
  def ripe?
    ripe_on.present? && ripe_on <= Date.today
  end
end
