#pragma once

#include "ui/theme/icons.h"

#include <QToolButton>

namespace bulkhead {

/// A button that shows only an icon; its name is read aloud and shown as the tooltip.
class IconButton : public QToolButton {
    Q_OBJECT
public:
    IconButton(QString icon, const QString &name, QWidget *parent = nullptr)
        : QToolButton(parent)
        , m_icon(std::move(icon))
    {
        setIconSize({Metrics::icon, Metrics::icon});
        setAutoRaise(true);
        setName(name);
    }

    void setTheme(const Theme &theme) { setIcon(themedIcon(m_icon, theme)); }
    void setName(const QString &name)
    {
        setAccessibleName(name);
        setToolTip(name);
    }

private:
    QString m_icon;
};

} // namespace bulkhead
