# The least that oTree needs to serve one app.
SESSION_CONFIGS = [dict(name='advice', num_demo_participants=1, app_sequence=['advice'])]
SESSION_CONFIG_DEFAULTS = dict(real_world_currency_per_point=1.00, participation_fee=0.00, doc='')
PARTICIPANT_FIELDS = []
SESSION_FIELDS = []
LANGUAGE_CODE = 'en'
REAL_WORLD_CURRENCY_CODE = 'EUR'
USE_POINTS = True
ADMIN_USERNAME = 'admin'
ADMIN_PASSWORD = 'only to measure'
SECRET_KEY = 'only to measure'
DEMO_PAGE_INTRO_HTML = ''
