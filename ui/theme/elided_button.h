#pragma once

#include "ui/theme/theme.h"

#include <QPushButton>

namespace bulkhead {

/// A button whose text is shortened to the room there is; the tooltip and screen readers have it in full.
class ElidedButton : public QPushButton {
    Q_OBJECT
public:
    ElidedButton(const QString &text, QWidget *parent)
        : QPushButton(parent)
        , m_text(text)
    {
        setAccessibleName(text);
        setToolTip(text);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setText(text);
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QPushButton::resizeEvent(event);
        setText(fontMetrics().elidedText(m_text, Qt::ElideRight, width() - 2 * Metrics::space4));
    }

private:
    QString m_text;
};

} // namespace bulkhead
