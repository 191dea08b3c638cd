class CreateHarvests < ActiveRecord::Migration[7.1]
  def change
    create_table :harvests do |t|
      t.references :bed
      t.integer :grams
    end
  end
end
