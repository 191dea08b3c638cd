module Desk
  class Notices < Base
    namespace :notices do
      get do
        Notice.all
      end
    end
  end
end
