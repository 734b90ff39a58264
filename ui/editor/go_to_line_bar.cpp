#include "ui/editor/go_to_line_bar.h"

#include "ui/editor/yaml_editor.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>

namespace bulkhead {

GoToLineBar::GoToLineBar(YamlEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(&editor)
    , m_edit(new QLineEdit(this))
    , m_hint(new QLabel(this))
{
    setProperty("panel", QStringLiteral("raised"));
    setAttribute(Qt::WA_StyledBackground);
    auto *label = new QLabel(tr("Go to line"), this);
    label->setBuddy(m_edit);
    m_edit->setAccessibleName(tr("Line, or line:column"));
    m_edit->setPlaceholderText(tr("line:column"));
    m_edit->setMaximumWidth(140);
    m_edit->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{1,9}(:\\d{0,6})?")), m_edit));
    m_hint->setProperty("role", QStringLiteral("muted"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Metrics::space2, Metrics::space1, Metrics::space2, Metrics::space1);
    layout->setSpacing(Metrics::space2);
    layout->addWidget(label);
    layout->addWidget(m_edit);
    layout->addWidget(m_hint, 1);
    hide();
}

void GoToLineBar::open()
{
    m_edit->setText(QString::number(m_editor->textCursor().blockNumber() + 1));
    m_hint->setText(tr("of %1").arg(m_editor->blockCount()));
    show();
    m_edit->selectAll();
    m_edit->setFocus();
}

void GoToLineBar::close()
{
    hide();
    m_editor->setFocus();
}

void GoToLineBar::go()
{
    const QStringList parts = m_edit->text().split(u':');
    const int line = parts.value(0).toInt();
    if (line > 0)
        m_editor->goToLine(line, std::max(1, parts.value(1).toInt()));
    close();
}

void GoToLineBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        go();
    else
        QWidget::keyPressEvent(event);
}

} // namespace bulkhead
