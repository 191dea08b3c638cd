class Picking < ApplicationRecord
  self.table_name = "harvests"
  belongs_to :bed
end
