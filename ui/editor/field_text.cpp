#include "ui/editor/field_text.h"

#include "ui/theme/texts.h"

#include <QCoreApplication>
#include <QStringList>

namespace bulkhead {

namespace {

constexpr qsizetype longest = 900;

struct FieldWords {
    Q_DECLARE_TR_FUNCTIONS(FieldWords)
};

QString muted(const QString &text, const Theme &theme)
{
    return QStringLiteral("<span style='color:%1'>%2</span>").arg(theme.muted.name(), text.toHtmlEscaped());
}

} // namespace

QString fieldText(const FieldHelp &help, const Theme &theme)
{
    QString head =
        QStringLiteral("<b>%1</b> &nbsp;%2").arg(toQString(help.path).toHtmlEscaped(), muted(toQString(help.type), theme));
    if (help.isRequired)
        head += QStringLiteral(" · ") + FieldWords::tr("required").toHtmlEscaped();
    QString description = toQString(help.description);
    if (description.size() > longest)
        description = description.left(longest) + QStringLiteral("…");
    QStringList parts{head};
    if (!description.isEmpty())
        parts += description.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
    QStringList values;
    for (const std::string &value : help.values)
        values += toQString(value).toHtmlEscaped();
    if (!values.isEmpty())
        parts += FieldWords::tr("Values: %1").arg(values.join(QStringLiteral(", ")));
    if (!help.featureGate.empty())
        parts += FieldWords::tr("Counts only with the feature gate %1.").arg(toQString(help.featureGate).toHtmlEscaped());
    parts += muted(help.api.empty() ? toQString(help.object)
                                    : FieldWords::tr("%1, as of Kubernetes %2").arg(toQString(help.object), toQString(help.api)),
                   theme);
    return QStringLiteral("<div>%1</div>").arg(parts.join(QStringLiteral("<br>")));
}

} // namespace bulkhead
