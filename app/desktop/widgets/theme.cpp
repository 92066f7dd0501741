#include "desktop/widgets/theme.h"

#include "desktop/widgets/shades.h"

#include <QApplication>
#include <QFont>
#include <QStyleFactory>
#include <QStyleHints>

namespace driftgate
{

using namespace Qt::StringLiterals;

namespace
{

/// The words of the style sheet that stand for shades.
QString styleSheet(const Shades &shades)
{
    QString sheet = uR"(
QToolTip { background: @frame; color: @text; border: 1px solid @line; padding: 4px; }
QLineEdit, QComboBox, QSpinBox, QPlainTextEdit[kind="field"] {
    background: @surface; color: @text; border: 1px solid @line; border-radius: 4px;
    padding: 3px 8px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QPlainTextEdit[kind="field"]:focus {
    border-color: @accent; }
QLineEdit:disabled, QPlainTextEdit[kind="field"]:disabled { color: @muted; background: @panel; }
QComboBox { padding-right: 20px; }
QComboBox::drop-down { border: none; width: 18px; }
QComboBox::down-arrow { image: url(:/icons/@scheme-down.svg); width: 10px; height: 10px; }
QPushButton, QToolButton[kind="button"] {
    background: @surface; color: @text; border: 1px solid @line; border-radius: 4px;
    padding: 4px 10px; }
QPushButton:hover, QToolButton[kind="button"]:hover { background: @hover; }
QPushButton:pressed, QToolButton[kind="button"]:pressed { background: @chosen; }
QPushButton:focus, QToolButton[kind="button"]:focus { border-color: @accent; }
QPushButton:default { background: @accent; color: @onAccent; border-color: @accent; }
QPushButton[strong="true"] {
    background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[strong="true"]:hover, QPushButton[strong="true"]:pressed { background: @pressed; }
QPushButton[strong="true"]:focus { border: 2px solid @text; padding: 3px 9px; }
QPushButton:disabled, QToolButton[kind="button"]:disabled {
    color: @muted; background: @panel; border-color: @line; }
QToolButton[kind="button"]::menu-indicator, QPushButton::menu-indicator { image: none; }
QToolButton[segment] {
    background: @surface; color: @text; border: 1px solid @line; padding: 4px 10px;
    border-left-width: 0; }
QToolButton[segment="first"] {
    border-left-width: 1px; border-top-left-radius: 4px; border-bottom-left-radius: 4px; }
QToolButton[segment="last"] { border-top-right-radius: 4px; border-bottom-right-radius: 4px; }
QToolButton[segment]:hover { background: @hover; }
QToolButton[segment]:checked { background: @chosen; color: @accent; font-weight: 600; }
QToolButton[segment]:focus { color: @accent; text-decoration: underline; }
QToolButton[segment]:disabled { color: @muted; background: @panel; }
QToolButton[kind="name"] {
    background: transparent; color: @text; border: 1px solid transparent; border-radius: 4px;
    font-weight: 600; padding: 2px 18px 2px 6px; }
QToolButton[kind="name"]:hover { background: @line; }
QToolButton[kind="name"]:focus { border-color: @accent; }
QToolButton[kind="name"]::menu-indicator {
    image: url(:/icons/@scheme-down.svg); subcontrol-origin: padding;
    subcontrol-position: right center; width: 10px; height: 10px; right: 5px; }
QToolButton[kind="link"] {
    background: transparent; color: @accent; border: 1px solid transparent; border-radius: 3px;
    padding: 1px 4px; }
QToolButton[kind="link"]:hover { text-decoration: underline; }
QToolButton[kind="link"]:focus { border-color: @accent; }
QToolButton[kind="chip"] {
    background: @surface; color: @muted; border: 1px solid @line; border-radius: 10px;
    padding: 1px 8px; }
QToolButton[kind="chip"]:hover, QToolButton[kind="chip"]:focus { border-color: @accent; }
QCheckBox::indicator, QListView::indicator {
    width: 14px; height: 14px; border: 1px solid @muted; border-radius: 3px;
    background: @surface; }
QCheckBox::indicator:checked, QListView::indicator:checked {
    background: @accent; border-color: @accent; image: url(:/icons/@scheme-check.svg); }
QCheckBox::indicator:focus { border-color: @accent; }
QCheckBox::indicator:disabled { border-color: @line; background: @panel; }
QAbstractScrollArea { border: none; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QAbstractItemView { background: @surface; color: @text; outline: none; border: none; }
QAbstractItemView[ground="panel"] { background: @panel; }
QComboBox QAbstractItemView {
    border: 1px solid @line; selection-background-color: @chosen; selection-color: @text; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QMenu { background: @surface; color: @text; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: @chosen; color: @text; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @line; margin: 4px 6px; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 11px; }
QScrollBar:horizontal { height: 11px; }
QScrollBar::handle { background: @thumb; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar {
    background: @line; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
)"_s;
    QColor thumb = shades.line;
    thumb = shades.text.lightness() < 128 ? thumb.darker(115) : thumb.lighter(140);
    const std::pair<QString, QString> words[] = {
        {u"@surface"_s, shades.surface.name()},
        {u"@panel"_s, shades.panel.name()},
        {u"@frame"_s, shades.frame.name()},
        {u"@text"_s, shades.text.name()},
        {u"@line"_s, shades.line.name()},
        {u"@muted"_s, shades.muted.name()},
        {u"@onAccent"_s, shades.onAccent.name()},
        {u"@accent"_s, shades.accent.name()},
        {u"@pressed"_s, shades.accent.darker(112).name()},
        {u"@hover"_s, shades.hover.name()},
        {u"@chosen"_s, shades.chosen.name()},
        {u"@thumb"_s, thumb.name()},
        {u"@scheme"_s, shades.text.lightness() < 128 ? u"light"_s : u"dark"_s},
    };
    for (const auto &[word, color] : words)
        sheet.replace(word, color);
    return sheet;
}

} // namespace

Theme::Theme(QApplication &application, Preferences &preferences)
    : m_application(application)
    , m_preferences(preferences)
    , m_systemSize(application.font().pointSizeF())
{
    QApplication::setStyle(QStyleFactory::create(u"fusion"_s));
    connect(&preferences, &Preferences::appearanceChanged, this, &Theme::apply);
    connect(application.styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::apply);
    apply();
}

bool Theme::wantsDark() const
{
    switch (m_preferences.theme()) {
    case Preferences::Theme::Light:
        return false;
    case Preferences::Theme::Dark:
        return true;
    case Preferences::Theme::System:
        break;
    }
    return m_application.styleHints()->colorScheme() == Qt::ColorScheme::Dark;
}

void Theme::apply()
{
    const Shades &shades = wantsDark() ? Shades::dark() : Shades::light();
    QFont font = m_application.font();
    font.setPointSizeF(m_preferences.fontSize() > 0 ? m_preferences.fontSize() : m_systemSize);
    QApplication::setFont(font);
    QApplication::setPalette(shades.palette());
    m_application.setStyleSheet(styleSheet(shades));
}

} // namespace driftgate
