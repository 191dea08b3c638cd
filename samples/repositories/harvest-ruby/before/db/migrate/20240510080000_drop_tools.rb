class DropTools < ActiveRecord::Migration[7.1]
  def change
    drop_table :tools
    add_column :beds, :sunny, :boolean
  end
end
