class ApplicationController < ActionController::Base
  before_action :greet_guest, unless: :signed_in?
  before_action :go_to_setup, unless: :signed_in?
  before_action :check_if_login_required

  private

  # Signs someone in, which turns nobody away.
  def greet_guest
    sign_in(Guest.first) unless signed_in?
  end

  def go_to_setup
    redirect_to new_setup_path unless Depot.exists?
  end

  def check_if_login_required
    require_login if Setting.login_required?
  end

  def require_login
    redirect_to new_session_path unless current_user
  end

  # The first thing that it does is a block of its own.
  def load_depot
    if params[:depot_id].present?
      @depot = Depot.find(params[:depot_id])
    end
    deny_access unless current_user.may?(@depot)
  end

  def deny_access
    render_403
  end
end
