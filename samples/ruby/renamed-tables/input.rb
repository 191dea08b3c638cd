class NameShelves < ActiveRecord::Migration[7.1]
  def change
    rename_table :racks, :shelves
    add_column :shelves, :height, :integer
  end
end
