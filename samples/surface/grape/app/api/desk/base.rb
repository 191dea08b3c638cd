module Desk
  class Base < Grape::API
    helpers do
      def authenticate!
        error!("Unauthorized", 401) unless current_member
      end
    end
  end
end
