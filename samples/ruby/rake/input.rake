desc "Builds"
task :build, [:target] => :compile do |t, args|
  build args[:target]
end
task default: %w[test]
namespace :db do
  task "seed" do
    seed(1)
  end
end
mailer.task :no
