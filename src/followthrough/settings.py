"""The one settings file of Django. Only register, web and cli ever load it.

Everything a team changes is an environment variable:

    FOLLOWTHROUGH_DATABASE_URL  sqlite:///path or postgres://user:password@host:port/name
    FOLLOWTHROUGH_HOME          the data folder, where register and key lie
    FOLLOWTHROUGH_SECRET_KEY    signs sessions; else a key is made once in the data folder
    FOLLOWTHROUGH_HOSTS         names the pages answer to, with commas; this machine only by default
    FOLLOWTHROUGH_HTTPS         1 where the pages stand behind TLS
    FOLLOWTHROUGH_DEBUG         1 while developing pages
    FOLLOWTHROUGH_PUBLIC        0 where nobody may read a page without signing in
    FOLLOWTHROUGH_API_RATE      requests a minute for a token; 600 by default
    FOLLOWTHROUGH_API_RATE_PUBLIC  the same for an address without a token; 120 by default
    FOLLOWTHROUGH_OCR           1 where pages that are pictures are read by machine without being asked each time
    FOLLOWTHROUGH_MAIL          smtp+tls://user:password@host:587?from=address; without it no letter is ever sent
"""

from __future__ import annotations

import os
from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.functional import lazy

from followthrough.register.ledger.place import database, secret_key
from followthrough.register.ledger.post import mail

DEBUG = os.environ.get("FOLLOWTHROUGH_DEBUG") == "1"
SECRET_KEY = lazy(secret_key, str)()  # made when first used, so that reading settings writes nothing
ALLOWED_HOSTS = os.environ.get("FOLLOWTHROUGH_HOSTS", "localhost,127.0.0.1,[::1]").split(",")

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "followthrough.register",
    "followthrough.web",  # before allauth: its pages wear our dress
    "allauth",
    "allauth.account",
    "allauth.mfa",
]
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]  # nothing sent is laid on a disk
FILE_UPLOAD_MAX_MEMORY_SIZE = 11_500_000  # bytes of all files sent at once; more is not taken
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # pads what it packs, so that its length tells nothing
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "followthrough.api.door.DoorMiddleware",
    "followthrough.web.visiting.middleware.SightMiddleware",
]
ROOT_URLCONF = "followthrough.web.urls"
WSGI_APPLICATION = "followthrough.web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "followthrough.web.visiting.looks.context",
            ],
        },
    },
]

DATABASES = {"default": database(os.environ.get("FOLLOWTHROUGH_DATABASE_URL"))}
globals().update(mail(os.environ.get("FOLLOWTHROUGH_MAIL")))  # EMAIL_BACKEND and what belongs to it
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("ja", "日本語")]  # whole ones: a test holds the catalogue to the source
LOCALE_PATHS = [Path(__file__).parent / "locale"]
LANGUAGE_COOKIE_NAME = "language"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "static/"
WHITENOISE_USE_FINDERS = True  # files are served from the packages: nothing is collected, so no STATIC_ROOT
WHITENOISE_AUTOREFRESH = DEBUG

# The pages need nothing but their own files: no inline script or style, no eval, no foreign address, no frame.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "object-src": [NONE],
        "frame-ancestors": [NONE],
    },
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
HTTPS = os.environ.get("FOLLOWTHROUGH_HTTPS") == "1"
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
# Accounts are made by `followthrough adduser`; nobody signs up, and no mail is sent.
PUBLIC = os.environ.get("FOLLOWTHROUGH_PUBLIC", "1") != "0"
OCR = os.environ.get("FOLLOWTHROUGH_OCR") == "1"
API_RATE = int(os.environ.get("FOLLOWTHROUGH_API_RATE", "600"))
API_RATE_PUBLIC = int(os.environ.get("FOLLOWTHROUGH_API_RATE_PUBLIC", "120"))
DATA_UPLOAD_MAX_MEMORY_SIZE = 16_000_000  # a document sent to the API in base64
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
SESSION_COOKIE_AGE = 12 * 60 * 60  # a working day; what was being written then is kept, see web/waiting.py
ACCOUNT_ADAPTER = "followthrough.web.accounts.Accounts"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
ACCOUNT_SESSION_REMEMBER = False  # the session ends with the browser: desks are shared
MFA_ADAPTER = "followthrough.web.accounts.SecondFactor"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True  # accounts have no mail address
MFA_TOTP_ISSUER = "followthrough"
LOGGING = {  # why a page could not be made goes to the server's own output; the reader is not told
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "loggers": {"django.request": {"handlers": ["stderr"], "level": "ERROR"}},
}
