// A figure and what it counts.
import QtQuick
import Hall

Column {
    id: fact

    property string caption
    property string figure
    property int figureSize: Math.min(Theme.headline, 72)
    property color ink: Theme.ink
    property color captionInk: Theme.inkSoft

    spacing: 4
    Accessible.role: Accessible.StaticText
    Accessible.name: caption + " " + figure

    Label {
        width: parent.width
        text: fact.caption
        color: fact.captionInk
        horizontalAlignment: Text.AlignHCenter
        maximumLineCount: 2
    }
    Label {
        width: parent.width
        text: fact.figure
        size: fact.figureSize
        isStrong: true
        color: fact.ink
        horizontalAlignment: Text.AlignHCenter
        maximumLineCount: 2
    }
}
