module Identity
  extend ActiveSupport::Concern

  included do
    before_action :identify
  end

  class_methods do
    def skip_identity_login(**options)
      skip_before_action :identify, **options
    end

    def fresh_session_before(**options)
      before_action :to_login, **options
    end
  end

  private

  def identify
    Current.user = User.find_by(id: session[:user_id])
    to_login unless Current.user
  end

  def to_login
    redirect_to new_session_path
  end
end
