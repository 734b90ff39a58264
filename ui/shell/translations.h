#pragma once

#include <QLocale>

class QCoreApplication;

namespace bulkhead {

/// Installs the texts of Bulkhead and of Qt in the language of `locale`; they live as long as the application. A language without
/// texts of its own reads English, whose catalogue holds the singulars and plurals. UI thread, before the first widget.
void installTranslations(QCoreApplication &application, const QLocale &locale);

} // namespace bulkhead
