Rails.application.routes.draw do
  # Members of what is shallow need nothing of what is around the block.
  resources :depots do
    shallow do
      resources :gates, only: %i[index show] do
        get :open, on: :member
        get :closed, on: :collection
      end
    end
    resources :keys, only: %i[index destroy], shallow: true
  end

  match "ping", to: "checks#ping", via: %i[get post]
  # The controller beside the action.
  match "mine", :controller => "accounts", :action => "mine", :via => [:get]
  get "mine/edit", controller: "accounts", action: :edit
  resource :start, only: :show

  # One route for each member of the list.
  %w[404 500].each do |code|
    get code, to: "checks#failed", code: code
  end
  [:raw, :plain].each do |form|
    get "files/:id/#{form}(.:format)", to: "checks#file"
  end
  # Nobody says here which these are.
  Form.names.each do |name|
    get "forms/#{name}", to: "checks#file"
  end
end
