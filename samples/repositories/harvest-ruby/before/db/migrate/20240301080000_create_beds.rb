class CreateBeds < ActiveRecord::Migration[7.1]
  def change
    create_table :beds do |t|
      t.string :name
      t.date :ripe_on
    end
    create_table :tools do |t|
      t.string :name
    end
  end
end
