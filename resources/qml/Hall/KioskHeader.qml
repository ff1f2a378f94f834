// The head of every kiosk page: the hall's name, the date and time, the language and care mode.
import QtQuick

Rectangle {
    id: header

    property string hallName
    property string date
    property string time
    // [{value, text}] and the one that holds, as in Segmented.
    property var languages: [{ value: "zh_CN", text: "中文" }, { value: "en", text: "English" }]
    property string language: "zh_CN"
    property bool isCare: Theme.care
    signal languageChosen(string language)
    signal careChosen(bool isCare)

    implicitWidth: 1080
    implicitHeight: Theme.headerHeight
    color: Theme.surface
    Accessible.role: Accessible.Grouping
    Accessible.name: hallName

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    Column {
        anchors { left: parent.left; leftMargin: Theme.margin; right: tools.left; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
        spacing: 4
        Label {
            width: parent.width
            height: Math.min(implicitHeight, 64)
            text: header.hallName
            size: Theme.strong
            isStrong: true
            maximumLineCount: 1
        }
        Label {
            width: parent.width
            text: header.time + "   " + header.date
            size: Math.min(Theme.caption, 28)
            color: Theme.inkSoft
            maximumLineCount: 1
        }
    }
    Row {
        id: tools
        anchors { right: parent.right; rightMargin: Theme.margin; verticalCenter: parent.verticalCenter }
        spacing: 16
        Segmented {
            objectName: "language"
            implicitHeight: 96
            label: qsTr("Language")
            choices: header.languages
            value: header.language
            onChosen: value => header.languageChosen(value)
        }
        Button {
            objectName: "care"
            implicitHeight: 96
            leftPadding: 24
            iconName: "care"
            text: header.isCare ? qsTr("Standard print") : qsTr("Large print")
            help: qsTr("Larger letters and stronger contrast on every page")
            onClicked: header.careChosen(!header.isCare)
        }
    }
}
