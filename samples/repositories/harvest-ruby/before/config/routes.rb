Rails.application.routes.draw do
  resources :beds, only: [:index] do
    post :pick, on: :member
  end
end
