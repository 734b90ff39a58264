#include "ui/theme/texts.h"

#include <QCoreApplication>

namespace bulkhead {

QString translated(const Message &message)
{
    return toQString(fillPlaceholders(toUtf8(translated(message.id)), message.arguments));
}

QString translated(const MessageId &id)
{
    return QCoreApplication::translate(id.context, id.text);
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return QCoreApplication::translate("Texts", "critical");
    case Severity::High:
        return QCoreApplication::translate("Texts", "high");
    case Severity::Medium:
        return QCoreApplication::translate("Texts", "medium");
    case Severity::Low:
        return QCoreApplication::translate("Texts", "low");
    case Severity::Info:
        break;
    }
    return QCoreApplication::translate("Texts", "info");
}

QString applicabilityName(Applicability applicability)
{
    switch (applicability) {
    case Applicability::Safe:
        return QCoreApplication::translate("Texts", "safe: the running workload cannot notice");
    case Applicability::Unsafe:
        return QCoreApplication::translate("Texts", "may change how it runs");
    case Applicability::Manual:
        break;
    }
    return QCoreApplication::translate("Texts", "needs a value from you");
}

} // namespace bulkhead
