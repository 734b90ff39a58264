#include "ui/shell/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace bulkhead {

void installTranslations(QCoreApplication &application, const QLocale &locale)
{
    auto *qtTexts = new QTranslator(&application);
    if (qtTexts->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qtTexts);
    auto *ownTexts = new QTranslator(&application);
    if (ownTexts->load(locale, QStringLiteral("bulkhead"), QStringLiteral("_"), QStringLiteral(":/i18n"))
        || ownTexts->load(QStringLiteral(":/i18n/bulkhead_en.qm")))
        QCoreApplication::installTranslator(ownTexts);
}

} // namespace bulkhead
