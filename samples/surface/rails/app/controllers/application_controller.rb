class ApplicationController < ActionController::Base
  before_action :load_locale
  before_action :authenticate_visitor

  private

  # Looks who is calling, and turns nobody away.
  def authenticate_visitor
    @visitor = Visitor.find_by(token: cookies[:visitor])
  end

  def require_clerk
    redirect_to new_session_path unless @visitor&.clerk?
  end

  def load_locale
    I18n.locale = params[:locale]
  end
end
