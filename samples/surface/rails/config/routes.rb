Rails.application.routes.draw do
  root "pages#home"
  get "/about", to: "pages#about"
  get "search/parcels" => "searches#parcels"
  match "/ping", to: "pages#ping", via: %i[get head]

  resources :parcels, only: %i[index show create] do
    member do
      post :deliver
    end
    get :labels, on: :collection
    resources :notes, except: [:edit, :new]
  end
  resource :session, only: [:new, :create, :destroy]

  namespace :admin do
    resources :depots, path: "sites" do
      get :audit
    end
    scope module: "reports" do
      get "totals", to: "totals#show"
    end
  end

  # resources :old_parcels
  scope "/v2", as: :v2 do
    resources :stops, param: :code, only: :show
  end
  mount Tracking::Engine => "/tracking"
  namespace :office do
    get "/" => "desks#index"
    resources :desks, only: [:show] do
      post "clear"
      member do
        get "log"
      end
    end
  end
  get "pages/terms"
  scope path: ":code", module: "office" do
    resource :desk, only: :show, controller: "desks"
  end
end
