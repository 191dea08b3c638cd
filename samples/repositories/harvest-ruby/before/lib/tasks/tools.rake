task :tools do
  ActiveRecord::Base.connection.execute("SELECT name FROM tools")
end
