"""The door a WSGI server opens. `followthrough serve` starts one; any other may do the same."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "followthrough.settings")
application = get_wsgi_application()
