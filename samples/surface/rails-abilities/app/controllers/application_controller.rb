class ApplicationController < ActionController::Base
  private

  # Only who is known may be sent away.
  def authorize_guest
    if session[:gardener_id]
      @gardener = Gardener.find_by(id: session[:gardener_id])
      # Only who is known.
      redirect_to suspended_path if @gardener.suspended?
    end
  end

  def check_api_readable
    head :service_unavailable unless Garden.open?
  end

  def require_moderator_for_drafts
    deny_access if params[:drafts] && !current_user&.elder?
  end
end
